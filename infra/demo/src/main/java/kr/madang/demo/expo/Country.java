package kr.madang.demo.expo;

/** Where buyers come from: code, the language of business there, how a company is called. */
public enum Country {
    VN("베트남", "Vietnam", Language.VI, "JSC"),
    JP("일본", "Japan", Language.JA, "K.K."),
    CN("중국", "China", Language.ZH, "Co., Ltd."),
    TH("태국", "Thailand", Language.TH, "PCL"),
    ID("인도네시아", "Indonesia", Language.ID, "Tbk"),
    DE("독일", "Germany", Language.DE, "GmbH"),
    PL("폴란드", "Poland", Language.PL, "Sp. z o.o."),
    BR("브라질", "Brazil", Language.PT, "Ltda."),
    AE("아랍에미리트", "United Arab Emirates", Language.AR, "LLC"),
    US("미국", "United States", Language.EN, "Inc."),
    SG("싱가포르", "Singapore", Language.EN, "Pte. Ltd."),
    IN("인도", "India", Language.EN, "Pvt. Ltd.");

    private final String ko;
    private final String en;
    final Language language;
    final String legalForm;

    Country(String ko, String en, Language language, String legalForm) {
        this.ko = ko;
        this.en = en;
        this.language = language;
        this.legalForm = legalForm;
    }

    public Bilingual label() {
        return new Bilingual(ko, en);
    }
}
