import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Prints the rules that PDFs break, each as "file: standard clause-test: what is wrong"; the status says whether any. */
public class VeraPdf {
    private static final String[] STANDARDS = {"PDFUA-1", "PDFA-3A"};

    public static void main(String[] paths) throws Exception {
        LogManager.getLogManager().reset(); // what it thinks of fonts on its way
        VeraGreenfieldFoundryProvider.initialise();
        Set<String> broken = new TreeSet<>();
        for (String standard : STANDARDS) {
            ValidationProfile profile = profile(standard);
            for (String path : paths) {
                for (TestAssertion rule : assertions(profile, path)) {
                    if (rule.getStatus() == TestAssertion.Status.FAILED) {
                        broken.add(path + ": " + standard + " " + number(rule) + ": " + rule.getMessage());
                    }
                }
            }
        }
        broken.forEach(System.out::println);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static ValidationProfile profile(String standard) throws Exception {
        try (InputStream xml = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + standard + ".xml")) {
            return Profiles.profileFromXml(xml);
        }
    }

    private static Iterable<TestAssertion> assertions(ValidationProfile profile, String path) throws Exception {
        try (InputStream pdf = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(pdf, profile.getPDFAFlavour())) {
            return Foundries.defaultInstance().createValidator(profile, false).validate(parser).getTestAssertions();
        }
    }

    private static String number(TestAssertion rule) {
        return rule.getRuleId().getClause() + "-" + rule.getRuleId().getTestNumber();
    }
}
