package kr.madang.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.madang.exhibitor.Interest;
import kr.madang.recommendation.MatchReason.Code;
import kr.madang.shared.InTwoLanguages;
import org.junit.jupiter.api.Test;

class GivingReasonsTests {

    private static final WordCounts COUNTS = new WordCounts(List.of(List.of("로봇", "협동로봇"), List.of("로봇")));

    private final MatchReasons reasons = new MatchReasons(new InterestTree(List.of(
            new Interest("ai", null, new InTwoLanguages("인공지능", "AI")),
            new Interest("vision", "ai", new InTwoLanguages("영상", "Vision")))));

    private final MatchProfile buyer =
            new MatchProfile(List.of(), List.of("ai"), words("로봇", "협동로봇"), List.of("de", "en"), "DE", List.of("KR"));

    @Test
    void eachSideReadsThemFromWhereItSits() {
        MatchProfile exhibitor = new MatchProfile(
                List.of("ai"), List.of("ai"), words("협동로봇", "로봇"), List.of("ko", "en"), "KR", List.of("DE"));

        assertThat(reasons.of(buyer, exhibitor))
                .isEqualTo(List.of(
                        new MatchReason(Code.THEY_OFFER, List.of("ai")),
                        new MatchReason(Code.BOTH_SEEK, List.of("ai")),
                        new MatchReason(Code.SAME_WORDS, List.of("협동로봇")),
                        new MatchReason(Code.THEY_TARGET_YOU, List.of("DE")),
                        new MatchReason(Code.YOU_TARGET_THEM, List.of("KR")),
                        new MatchReason(Code.SAME_LANGUAGES, List.of("en"))));
        assertThat(reasons.of(exhibitor, buyer))
                .isEqualTo(List.of(
                        new MatchReason(Code.THEY_SEEK, List.of("ai")),
                        new MatchReason(Code.BOTH_SEEK, List.of("ai")),
                        new MatchReason(Code.SAME_WORDS, List.of("협동로봇")),
                        new MatchReason(Code.THEY_TARGET_YOU, List.of("KR")),
                        new MatchReason(Code.YOU_TARGET_THEM, List.of("DE")),
                        new MatchReason(Code.SAME_LANGUAGES, List.of("en"))));
    }

    @Test
    void aNearInterestIsNamedWhereNoneIsTheSame() {
        MatchProfile exhibitor =
                new MatchProfile(List.of("vision"), List.of(), WordVector.EMPTY, List.of("ko"), "KR", List.of());

        assertThat(reasons.of(exhibitor, buyer))
                .isEqualTo(List.of(
                        new MatchReason(Code.NEAR, List.of("vision", "ai")),
                        new MatchReason(Code.THEY_TARGET_YOU, List.of("KR"))));
    }

    @Test
    void whoHasNothingInCommonHasNoReasons() {
        MatchProfile exhibitor =
                new MatchProfile(List.of(), List.of(), WordVector.EMPTY, List.of("ko"), "VN", List.of());

        assertThat(reasons.of(exhibitor, buyer)).isEmpty();
    }

    private static WordVector words(String... words) {
        return WordVector.of(List.of(words), COUNTS);
    }
}
