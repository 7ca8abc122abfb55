package kr.madang.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.exhibitor.Exhibitor;
import org.jspecify.annotations.Nullable;

/** The pairs that wishes make: one of a buyer and an exhibitor, whichever side has wished. */
public final class WishedPairs {

    private WishedPairs() {}

    /** The pairs worth a meeting, in the order in which the wishes name them; not those who have declined one. */
    public static List<MatchingInputs.Pair> of(Collection<Wish> wishes, Collection<Key> declined) {
        Set<Key> refused = Set.copyOf(declined);
        return wishes.stream().collect(groupingBy(Key::of, LinkedHashMap::new, toList())).entrySet().stream()
                .filter(pair -> !refused.contains(pair.getKey()))
                .flatMap(pair -> toPair(pair.getKey(), pair.getValue()))
                .toList();
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
    }
}
