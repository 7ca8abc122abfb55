package kr.madang.recommendation;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** A company that another has not wished for yet, and should meet. */
public record Recommendation(
        UUID company, InTwoLanguages name, String country, MatchScore score, List<MatchReason> reasons) {

    public Recommendation {
        reasons = List.copyOf(reasons);
    }
}
