package kr.madang.demo.expo;

/** Where buyers come from: code, the language of business there, how a company is called. */
public enum Country {
    VN(new Bilingual("베트남", "Vietnam"), Language.VI, "JSC"),
    JP(new Bilingual("일본", "Japan"), Language.JA, "K.K."),
    CN(new Bilingual("중국", "China"), Language.ZH, "Co., Ltd."),
    TH(new Bilingual("태국", "Thailand"), Language.TH, "PCL"),
    ID(new Bilingual("인도네시아", "Indonesia"), Language.ID, "Tbk"),
    DE(new Bilingual("독일", "Germany"), Language.DE, "GmbH"),
    PL(new Bilingual("폴란드", "Poland"), Language.PL, "Sp. z o.o."),
    BR(new Bilingual("브라질", "Brazil"), Language.PT, "Ltda."),
    AE(new Bilingual("아랍에미리트", "United Arab Emirates"), Language.AR, "LLC"),
    US(new Bilingual("미국", "United States"), Language.EN, "Inc."),
    SG(new Bilingual("싱가포르", "Singapore"), Language.EN, "Pte. Ltd."),
    IN(new Bilingual("인도", "India"), Language.EN, "Pvt. Ltd.");

    final Bilingual label;
    final Language language;
    final String legalForm;

    Country(Bilingual label, Language language, String legalForm) {
        this.label = label;
        this.language = language;
        this.legalForm = legalForm;
    }

    public Bilingual label() {
        return label;
    }
}
