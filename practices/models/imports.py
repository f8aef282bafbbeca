from django.db import models


class ImportedEntry(models.Model):
    """What the import last read of one entry: a hash for each field, by which it knows what editors changed since."""

    model = models.CharField(max_length=100)  # its label, such as "practices.practice"
    entry = models.CharField(max_length=100)  # the address that the file gives it, which editors may have changed
    hashes = models.JSONField(default=dict)  # by field; a list that the entry has counts as one

    class Meta:
        verbose_name = "imported entry"
        verbose_name_plural = "imported entries"
        constraints = [models.UniqueConstraint(fields=["model", "entry"], name="imported_entry_once")]

    def __str__(self):
        return f"{self.model} {self.entry}"
