package kr.madang.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.exhibitor.Exhibitor;
import org.jspecify.annotations.Nullable;

/** The pairs that wishes make: one of a buyer and an exhibitor, whichever side has wished. */
public final class WishedPairs {

    private WishedPairs() {}

    /**
     * The pairs worth a meeting, in the order in which the wishes name them, and behind them those with a pin that nobody
     * wishes any more.
     *
     * @param over the pairs of whom nothing is to be planned: they have met, have declined, or are kept apart
     */
    public static List<MatchingInputs.Pair> of(
            Collection<Wish> wishes, Set<Key> over, Collection<MatchingInputs.Kept> kept) {
        List<MatchingInputs.Pair> wished =
                wishes.stream().collect(groupingBy(Key::of, LinkedHashMap::new, toList())).entrySet().stream()
                        .filter(pair -> !over.contains(pair.getKey()))
                        .flatMap(pair -> toPair(pair.getKey(), pair.getValue()))
                        .toList();
        Set<Key> known = wished.stream().map(Key::of).collect(toSet());
        Stream<MatchingInputs.Pair> pinned = kept.stream()
                .filter(meeting -> meeting.pinned() && !known.contains(Key.of(meeting)))
                .map(meeting -> new MatchingInputs.Pair(meeting.buyer(), meeting.exhibitor(), MatchValue.LEAST, 0));
        return Stream.concat(wished.stream(), pinned).toList();
    }

    private static Stream<MatchingInputs.Pair> toPair(Key key, List<Wish> wishes) {
        OptionalInt value = MatchValue.of(wishOf(Side.BUYER, wishes), wishOf(Side.EXHIBITOR, wishes));
        int musts = (int)
                wishes.stream().filter(wish -> wish.strength() == Strength.MUST).count();
        return value.stream()
                .mapToObj(worth -> new MatchingInputs.Pair(
                        key.buyer().value(), key.exhibitor().value(), worth, musts));
    }

    private static @Nullable Wish wishOf(Side side, List<Wish> wishes) {
        Optional<Wish> found =
                wishes.stream().filter(wish -> wish.from() == side).findFirst();
        return found.orElse(null);
    }

    /** Who would meet. */
    public record Key(Buyer.Id buyer, Exhibitor.Id exhibitor) {

        public static Key of(Wish wish) {
            return new Key(wish.buyer(), wish.exhibitor());
        }

        static Key of(MatchingInputs.Pair pair) {
            return of(pair.buyer(), pair.exhibitor());
        }

        static Key of(MatchingInputs.Kept meeting) {
            return of(meeting.buyer(), meeting.exhibitor());
        }

        public static Key of(UUID buyer, UUID exhibitor) {
            return new Key(new Buyer.Id(buyer), new Exhibitor.Id(exhibitor));
        }
    }
}
