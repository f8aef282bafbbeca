"""What people paste into texts: each kind of odd character beside letters that everybody knows."""

ODD = {
    "controls": "form\x0cfeed vertical\x0btab\x01\x1b[0m\x7f\x85next\x9f",
    "ends of lines": "carriage\rreturn line\u2028separator paragraph\u2029separator",
    "spaces": "a\u00a0b\u202fc\u2009d\u2003e\u3000f\u200bg\u2060h\ufeffi",
    "hyphens": "soft\u00adhyphen non\u2011breaking\u2010hyphen \u2012\u2013\u2014\u2015\u2212 a-b",
    "emoji": "🌱 👩\u200d👩\u200d👧 ❤\ufe0f 👋🏽 🇫🇷 1\ufe0f\u20e3 🏴\U000e0067\U000e007f",
    "signs above letters": "n\u0303 x\u0302\u0323 Z\u0351\u036b\u0343\u0350\u0321 \u0301alone",
    "directions": "\u200ertl\u200f \u202babc\u202c \u2067שלום\u2069 \u061c",
    "private and unassigned": "\ue000\uf8ff\U000f0000 \u0378 \uffff\ufffe\U0010ffff",
    "ligatures": "ﬁ ﬂ ﬀ ﬃ œ æ ĳ ŉ Ǆ",
    "compatible": "Ｆｕｌｌ ① ² ½ ™ ℡ ㎏ µ Ω K Å … ‥",
    "mathematical": "𝐁𝐨𝐥𝐝 𝒮 ∑ √ ∞ ≠ ⊕",
    "symbols": "✓ ✗ ☎ ♥ → ⇒ • ▪ ● ■ ★ ☐ ☑ № § ¶ † ‡",
    "quotes": "“a” „b“ «c» ‹d› ‘e’ ‚f’ 'g' \"h\" `i´ ʼj",
    "Arabic and Hebrew": "العربية القُرْآن ﷲ ٣٤ שָׁלוֹם",
    "East Asia": "浜松市 서울 中文 ｱｲｳ ゛ 한\u1112\u1161\u11ab",
    "others": "हिन्दी ไทย ქართული Հայերեն አማርኛ தமிழ் ខ្មែរ",
    "old": "𐎀 𓀀 𝄞 ᚠ ἀρχή ⲁ",
    "markup": "<b>&amp; &#12; &nbsp; &shy; \\ (a) [b] {c} %d",
    "replaced": "\ufffd caf\u00c3\u00a9 â€™",
}
