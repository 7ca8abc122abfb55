package kr.madang.recommendation;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.madang.matchmaking.Side;
import org.jspecify.annotations.Nullable;

/** All companies of an expo with their texts taken apart, so that one company's row of scores is quickly made. */
final class MatchIndex {

    /** The order of recommendations: by points, then by name. */
    private static final Comparator<Recommendation> BEST_FIRST = Comparator.comparingInt(
                    (Recommendation one) -> -one.score().total())
            .thenComparing(one -> -one.score().interests())
            .thenComparing(one -> one.name().ko())
            .thenComparing(Recommendation::company);

    private final MatchScoring scoring;
    private final MatchReasons reasons;
    private final WordCounts counts;
    private final Map<UUID, Indexed> companies;
    private final Words words;

    private MatchIndex(InterestTree tree, Words words, List<Worded> worded) {
        scoring = new MatchScoring(tree);
        reasons = new MatchReasons(tree);
        this.words = words;
        counts = new WordCounts(worded.stream().map(Worded::words).toList());
        companies = worded.stream()
                .map(one -> new Indexed(one, profileOf(one)))
                .collect(toMap(one -> one.worded().declared().company(), Function.identity()));
    }

    /**
     * Takes the texts apart, except those that an earlier index has taken apart already.
     *
     * @param before the earlier index of the same expo, or null
     */
    static MatchIndex of(Declarations.Everybody everybody, Words words, @Nullable MatchIndex before) {
        return new MatchIndex(
                new InterestTree(everybody.interests()),
                words,
                everybody.companies().stream()
                        .map(declared -> new Worded(declared, wordsOf(declared, words, before)))
                        .toList());
    }

    private static List<String> wordsOf(Declared declared, Words words, @Nullable MatchIndex before) {
        Indexed known = before == null ? null : before.companies.get(declared.company());
        return known != null && known.worded().declared().text().equals(declared.text())
                ? known.worded().words()
                : words.of(declared.text());
    }

    private MatchProfile profileOf(Worded one) {
        return one.declared().toProfile(WordVector.of(one.words(), counts));
    }

    /** The best for a company, whatever the index knew of it, among those of the other side that are not settled. */
    List<Recommendation> recommend(Declarations.One one, int most) {
        Side side = one.declared().side();
        MatchProfile mine = profileOf(new Worded(one.declared(), wordsOf(one.declared(), words, this)));
        return companies.values().stream()
                .filter(other -> other.declared().side() != side
                        && !one.settled().contains(other.declared().company()))
                .map(other -> new Scored(other, scoring.score(mine, null, other.profile(), null)))
                .filter(scored -> scored.score().saysSomething())
                .map(scored -> toRecommendation(scored, List.of()))
                .sorted(BEST_FIRST)
                .limit(most)
                .map(best -> explained(mine, best))
                .toList();
    }

    private static Recommendation toRecommendation(Scored scored, List<MatchReason> why) {
        Declared declared = scored.other().declared();
        return new Recommendation(declared.company(), declared.name(), declared.country(), scored.score(), why);
    }

    private Recommendation explained(MatchProfile mine, Recommendation best) {
        Indexed other = companies.get(best.company());
        return other == null
                ? best
                : toRecommendation(new Scored(other, best.score()), reasons.of(mine, other.profile()));
    }

    /** A company and the words of its text. */
    private record Worded(Declared declared, List<String> words) {}

    /** A company ready to be scored. */
    private record Indexed(Worded worded, MatchProfile profile) {

        Declared declared() {
            return worded.declared();
        }
    }

    /** A company of the other side, and how well it fits. */
    private record Scored(Indexed other, MatchScore score) {}
}
