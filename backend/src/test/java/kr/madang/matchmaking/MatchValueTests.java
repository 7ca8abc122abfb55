package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchValueTests {

    @Test
    void twoFirstRankMustsAreWorthTheMost() {
        assertThat(MatchValue.of(wish(Strength.MUST, 1), wish(Strength.MUST, 1)))
                .hasValue(1000);
    }

    @Test
    void oneSidesWishIsEnough() {
        assertThat(MatchValue.of(wish(Strength.FINE, 999), null)).hasValue(51);
        assertThat(MatchValue.of(null, wish(Strength.FINE, 999))).hasValue(51);
    }

    @Test
    void noMeetingIsPlannedAgainstEitherSidesWill() {
        assertThat(MatchValue.of(wish(Strength.NO, null), wish(Strength.MUST, 1)))
                .isEmpty();
        assertThat(MatchValue.of(wish(Strength.MUST, 1), wish(Strength.NO, null)))
                .isEmpty();
    }

    @Test
    void noMeetingIsPlannedThatNobodyWishes() {
        assertThat(MatchValue.of(null, null)).isEmpty();
    }

    @Test
    void theSidesWeighTheSameAndEveryValueFits() {
        List<@Nullable Wish> wishes = everyWish();
        for (Wish one : wishes) {
            for (Wish other : wishes) {
                OptionalInt value = MatchValue.of(one, other);

                assertThat(value).isEqualTo(MatchValue.of(other, one));
                assertThat(value.orElse(1)).isBetween(1, 1000);
            }
        }
    }

    @Test
    void aStrongerWishIsWorthMoreWhateverTheRanks() {
        assertThat(value(Strength.MUST, 999)).isGreaterThan(value(Strength.WANT, 1));
        assertThat(value(Strength.WANT, 999)).isGreaterThan(value(Strength.FINE, 1));
    }

    @Test
    void anEarlierRankIsWorthMoreAndNoRankTheMiddle() {
        assertThat(List.of(value(Strength.WANT, 1), value(Strength.WANT, null), value(Strength.WANT, 50)))
                .containsExactly(300, 250, 202);
    }

    private static List<@Nullable Wish> everyWish() {
        List<@Nullable Wish> wishes = new ArrayList<>();
        wishes.add(null);
        for (Strength strength : Strength.values()) {
            for (Integer rank : Arrays.asList(null, 1, 2, 49, 50, 51, 999)) {
                wishes.add(wish(strength, rank));
            }
        }
        return wishes;
    }

    private static int value(Strength strength, @Nullable Integer rank) {
        return MatchValue.of(wish(strength, rank), null).orElseThrow();
    }

    private static Wish wish(Strength strength, @Nullable Integer rank) {
        return new Wish(Side.BUYER, new Buyer.Id(new UUID(0, 1)), new Exhibitor.Id(new UUID(0, 2)), strength, rank);
    }
}
