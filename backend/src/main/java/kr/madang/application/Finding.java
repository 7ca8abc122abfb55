package kr.madang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the platform itself sees in an application. */
public enum Finding {
    NAME_MISSING,
    ENGLISH_NAME_MISSING,
    INTRODUCTION_MISSING,
    NUMBER_MISSING,
    NUMBER_WRONG,
    BOOTH_MISSING,
    PRODUCTS_MISSING,
    OFFERS_MISSING,
    LICENCE_MISSING,
    /** One of the organizer's own questions must be answered and is not. */
    ANSWERS_MISSING,
    /** Another application has the same business number. */
    NUMBER_TWICE,
    /** Another application comes from an address of the same company. */
    DOMAIN_TWICE;

    private static final Set<Finding> WARNINGS = Set.of(NUMBER_TWICE, DOMAIN_TWICE);

    /** Whether it must be mended before the application is submitted; a double may have its reasons. */
    public boolean blocks() {
        return !WARNINGS.contains(this);
    }

    /** What there is to say about a form and the papers that came with it. */
    static List<Finding> in(ApplicationForm form, Set<Document.Paper> papers) {
        List<Finding> found = new ArrayList<>();
        add(found, form.nameKo().isBlank(), NAME_MISSING);
        add(found, form.nameEn().isBlank(), ENGLISH_NAME_MISSING);
        add(found, form.introductionKo().isBlank() || form.introductionEn().isBlank(), INTRODUCTION_MISSING);
        add(found, form.isKorean() && form.businessNumber().isBlank(), NUMBER_MISSING);
        add(found, form.isKorean() && !form.businessNumber().isBlank() && form.knownNumber() == null, NUMBER_WRONG);
        add(found, form.boothType() == null || form.booths() < 1, BOOTH_MISSING);
        add(found, form.products().isEmpty(), PRODUCTS_MISSING);
        add(found, form.offers().isEmpty(), OFFERS_MISSING);
        add(found, form.isKorean() && !papers.contains(Document.Paper.BUSINESS_LICENCE), LICENCE_MISSING);
        return found;
    }

    private static void add(List<Finding> found, boolean is, Finding finding) {
        if (is) {
            found.add(finding);
        }
    }
}
