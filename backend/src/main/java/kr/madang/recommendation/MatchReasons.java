package kr.madang.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.madang.recommendation.MatchReason.Code;

/** Says in so many words what the points of a score are for. */
final class MatchReasons {

    private static final int MOST_WORDS = 3;

    private final InterestTree tree;

    MatchReasons(InterestTree tree) {
        this.tree = tree;
    }

    /** The reasons as the first of the two sees them, those that count most first. */
    List<MatchReason> of(MatchProfile mine, MatchProfile theirs) {
        List<MatchReason> reasons = new ArrayList<>(interests(mine, theirs));
        add(reasons, Code.SAME_WORDS, mine.words().shared(theirs.words(), MOST_WORDS));
        add(reasons, Code.THEY_TARGET_YOU, both(theirs.targets(), List.of(mine.country())));
        add(reasons, Code.YOU_TARGET_THEM, both(mine.targets(), List.of(theirs.country())));
        add(reasons, Code.SAME_LANGUAGES, both(mine.languages(), theirs.languages()));
        return List.copyOf(reasons);
    }

    private List<MatchReason> interests(MatchProfile mine, MatchProfile theirs) {
        List<MatchReason> reasons = new ArrayList<>();
        add(reasons, Code.THEY_OFFER, both(mine.seeks(), theirs.offers()));
        add(reasons, Code.THEY_SEEK, both(mine.offers(), theirs.seeks()));
        add(reasons, Code.BOTH_SEEK, both(mine.seeks(), theirs.seeks()));
        if (reasons.isEmpty()) {
            nearest(mine, theirs).ifPresent(pair -> reasons.add(new MatchReason(Code.NEAR, pair)));
        }
        return reasons;
    }

    private Optional<List<String>> nearest(MatchProfile mine, MatchProfile theirs) {
        return Stream.of(
                        pairs(mine.seeks(), theirs.offers()),
                        pairs(mine.offers(), theirs.seeks()),
                        pairs(mine.seeks(), theirs.seeks()))
                .flatMap(pairs -> pairs)
                .filter(pair -> nearness(pair) > 0)
                .min(Comparator.comparingDouble((List<String> pair) -> -nearness(pair))
                        .thenComparing(pair -> String.join(" ", pair)));
    }

    private double nearness(List<String> pair) {
        return tree.nearness(pair.get(0), pair.get(1));
    }

    private static Stream<List<String>> pairs(List<String> mine, List<String> theirs) {
        return mine.stream().flatMap(one -> theirs.stream().map(other -> List.of(one, other)));
    }

    private static List<String> both(List<String> ones, List<String> others) {
        return ones.stream().filter(others::contains).toList();
    }

    private static void add(List<MatchReason> reasons, Code code, List<String> of) {
        if (!of.isEmpty()) {
            reasons.add(new MatchReason(code, of));
        }
    }
}
