package kr.madang.application;

import java.util.List;
import kr.madang.exhibitor.BusinessNumber;
import kr.madang.expo.FloorPlan;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has written so far; texts are empty and choices null while they have not.
 *
 * @param country ISO 3166 code, two capital letters
 * @param businessNumber as it was written
 * @param booths how many standard booths are asked for, 0 while none are
 * @param products names of what will be shown, 20 at most
 * @param offers codes of interests
 * @param seeks codes of interests
 * @param remark anything else for the organizer
 */
public record ApplicationForm(
        String nameKo,
        String nameEn,
        String country,
        String businessNumber,
        String introductionKo,
        String introductionEn,
        FloorPlan.@Nullable BoothType boothType,
        int booths,
        List<String> products,
        List<String> offers,
        List<String> seeks,
        String remark) {

    static final ApplicationForm EMPTY =
            new ApplicationForm("", "", "KR", "", "", "", null, 0, List.of(), List.of(), List.of(), "");

    public ApplicationForm {
        products = List.copyOf(products);
        offers = List.copyOf(offers);
        seeks = List.copyOf(seeks);
    }

    /** The digits of a number that can be one, else null. */
    public @Nullable String knownNumber() {
        String bare = BusinessNumber.bare(businessNumber);
        return isKorean() && BusinessNumber.isOne(bare) ? bare : null;
    }

    boolean isKorean() {
        return country.equals("KR");
    }
}
