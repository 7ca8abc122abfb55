package kr.madang.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.madang.exhibitor.Interest;
import kr.madang.matchmaking.Strength;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringAPairTests {

    private static final int PAIRS = 2000;

    private static final List<Interest> INTERESTS = List.of(
            interest("ai", null),
            interest("vision", "ai"),
            interest("speech", "ai"),
            interest("face", "vision"),
            interest("energy", null),
            interest("battery", "energy"));

    private static final WordCounts COUNTS =
            new WordCounts(List.of(List.of("robot", "arm"), List.of("robot"), List.of("battery"), List.of("factory")));

    private final MatchScoring scoring = new MatchScoring(new InterestTree(INTERESTS));

    @Test
    void whatOneSeeksAndTheOtherOffersCountsInFull() {
        assertThat(score(seeking("vision"), offering("vision"))).isEqualTo(new MatchScore(40, 0, 0, 0, 0));
    }

    @Test
    void nearerInterestsCountMore() {
        assertThat(score(seeking("vision"), offering("face")).interests()).isEqualTo(24);
        assertThat(score(seeking("vision"), offering("speech")).interests()).isEqualTo(14);
        assertThat(score(seeking("face"), offering("speech")).interests()).isEqualTo(9);
        assertThat(score(seeking("vision"), offering("battery")).interests()).isZero();
    }

    @Test
    void seekingTheSameCountsHalf() {
        assertThat(score(seeking("vision"), seeking("vision")).interests()).isEqualTo(20);
    }

    @Test
    void coveringMoreOfWhatIsSoughtCountsMore() {
        assertThat(score(seeking("vision", "battery"), offering("vision")).interests())
                .isEqualTo(34);
        assertThat(score(seeking("vision", "battery"), offering("vision", "battery"))
                        .interests())
                .isEqualTo(40);
    }

    @Test
    void rareWordsCountMoreThanCommonOnes() {
        MatchProfile both = writing("robot", "arm");

        int common = score(both, writing("robot", "factory")).words();
        int rare = score(both, writing("arm", "factory")).words();

        assertThat(List.of(common, rare)).isEqualTo(List.of(15, 20));
        assertThat(score(both, both).words()).isEqualTo(20);
        assertThat(score(both, writing("battery")).words()).isZero();
    }

    @Test
    void eachSidesWishCountsHalf() {
        assertThat(wished(Strength.MUST, Strength.MUST)).isEqualTo(20);
        assertThat(wished(Strength.WANT, null)).isEqualTo(7);
        assertThat(wished(null, Strength.FINE)).isEqualTo(4);
    }

    @Test
    void whoeverRefusesTakesAllPoints() {
        MatchProfile one = seeking("vision");

        assertThat(scoring.score(one, Strength.MUST, one, Strength.NO)).isEqualTo(MatchScore.REFUSED);
        assertThat(scoring.score(one, Strength.NO, one, null)).isEqualTo(MatchScore.REFUSED);
    }

    @Test
    void aCommonLanguageAndTargetCountriesCount() {
        MatchProfile german = new MatchProfile(List.of(), List.of(), WordVector.EMPTY, List.of("de"), "DE", List.of());
        MatchProfile korean = new MatchProfile(
                List.of(), List.of(), WordVector.EMPTY, List.of("ko", "de"), "KR", List.of("DE", "VN"));

        assertThat(score(german, korean)).isEqualTo(new MatchScore(0, 0, 0, 10, 5));
    }

    @Test
    void theScoreIsTheSameFromBothSidesAndInAnyOrder() {
        Random random = new Random(20261123);
        for (int at = 0; at < PAIRS; at++) {
            Declaring one = Declaring.of(random);
            Declaring other = Declaring.of(random);
            @Nullable Strength ones = wish(random);
            @Nullable Strength others = wish(random);

            MatchScore score = scoring.score(one.profile(), ones, other.profile(), others);

            assertThat(scoring.score(other.profile(), others, one.profile(), ones))
                    .isEqualTo(score);
            assertThat(shuffledScoring(random)
                            .score(
                                    one.shuffled(random).profile(),
                                    ones,
                                    other.shuffled(random).profile(),
                                    others))
                    .isEqualTo(score);
            assertThat(score.total()).isBetween(0, 100);
        }
    }

    private static MatchScoring shuffledScoring(Random random) {
        return new MatchScoring(new InterestTree(shuffled(INTERESTS, random)));
    }

    private MatchScore score(MatchProfile one, MatchProfile other) {
        return scoring.score(one, null, other, null);
    }

    private int wished(@Nullable Strength ones, @Nullable Strength others) {
        return scoring.score(seeking(), ones, seeking(), others).wishes();
    }

    private static MatchProfile seeking(String... interests) {
        return new MatchProfile(List.of(), List.of(interests), WordVector.EMPTY, List.of(), "KR", List.of());
    }

    private static MatchProfile offering(String... interests) {
        return new MatchProfile(List.of(interests), List.of(), WordVector.EMPTY, List.of(), "KR", List.of());
    }

    private static MatchProfile writing(String... words) {
        return new MatchProfile(
                List.of(), List.of(), WordVector.of(List.of(words), COUNTS), List.of(), "KR", List.of());
    }

    private static Interest interest(String code, @Nullable String parent) {
        return new Interest(code, parent, new InTwoLanguages(code, code));
    }

    private static @Nullable Strength wish(Random random) {
        List<Strength> wishes = List.of(Strength.values());
        int drawn = random.nextInt(wishes.size() + 2);
        return drawn < wishes.size() ? wishes.get(drawn) : null;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** What a company of a test declares, in some order. */
    private record Declaring(
            List<String> offers, List<String> seeks, List<String> words, List<String> languages, List<String> targets) {

        static Declaring of(Random random) {
            List<String> codes = INTERESTS.stream().map(Interest::code).toList();
            return new Declaring(
                    some(codes, random),
                    some(codes, random),
                    some(List.of("robot", "robot", "arm", "battery", "factory", "dust"), random),
                    some(List.of("ko", "en", "de"), random),
                    some(List.of("KR", "DE", "VN"), random));
        }

        private static List<String> some(List<String> all, Random random) {
            return IntStream.range(0, all.size())
                    .filter(at -> random.nextInt(3) == 0)
                    .mapToObj(all::get)
                    .toList();
        }

        Declaring shuffled(Random random) {
            return new Declaring(
                    ScoringAPairTests.shuffled(offers, random),
                    ScoringAPairTests.shuffled(seeks, random),
                    ScoringAPairTests.shuffled(words, random),
                    ScoringAPairTests.shuffled(languages, random),
                    ScoringAPairTests.shuffled(targets, random));
        }

        MatchProfile profile() {
            return new MatchProfile(offers, seeks, WordVector.of(words, COUNTS), languages, "KR", targets);
        }
    }
}
