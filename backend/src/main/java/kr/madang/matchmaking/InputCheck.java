package kr.madang.matchmaking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.madang.matchmaking.InputReport.Code;
import kr.madang.matchmaking.InputReport.Finding;
import kr.madang.matchmaking.MatchingInputs.Company;
import kr.madang.matchmaking.MatchingInputs.Pair;

/** Says what is missing in the inputs of a run, or contradicts itself. */
final class InputCheck {

    private final MatchingInputs inputs;
    private final Collection<Wish> wishes;
    private final Map<UUID, Company> companies;
    private final List<Finding> findings = new ArrayList<>();

    private InputCheck(InputStore.Gathered gathered) {
        inputs = gathered.inputs();
        wishes = gathered.wishes();
        companies = Stream.concat(inputs.buyers().stream(), inputs.exhibitors().stream())
                .collect(toMap(Company::id, Function.identity()));
    }

    static InputReport of(InputStore.Gathered gathered) {
        InputCheck check = new InputCheck(gathered);
        MatchingInputs inputs = gathered.inputs();
        check.whatIsMissing();
        check.misfits(gathered.misfits());
        check.companies();
        check.pairs();
        check.contradictions();
        return new InputReport(
                inputs.buyers().size(),
                inputs.exhibitors().size(),
                inputs.slots().size(),
                inputs.tables().size(),
                inputs.interpreters().size(),
                gathered.wishes().size(),
                inputs.pairs().size(),
                inputs.mustWishes(),
                check.findings);
    }

    private void whatIsMissing() {
        missing(Code.NO_SLOTS, inputs.slots());
        missing(Code.NO_TABLES, inputs.tables());
        missing(Code.NO_BUYERS, inputs.buyers());
        missing(Code.NO_EXHIBITORS, inputs.exhibitors());
        missing(Code.NO_PAIRS, inputs.pairs());
    }

    private void missing(Code code, List<?> what) {
        if (what.isEmpty()) {
            findings.add(new Finding(code, true, 0, List.of()));
        }
    }

    private void misfits(List<WishedPairs.Key> pairs) {
        if (!pairs.isEmpty()) {
            List<UUID> concerned =
                    pairs.stream().map(pair -> pair.buyer().value()).toList();
            findings.add(new Finding(Code.PINS_THAT_DO_NOT_FIT, true, pairs.size(), concerned));
        }
    }

    private void companies() {
        Set<UUID> wished = inputs.pairs().stream()
                .flatMap(pair -> Stream.of(pair.buyer(), pair.exhibitor()))
                .collect(toSet());
        companies(Code.BUYERS_WITHOUT_WISH, inputs.buyers(), buyer -> !wished.contains(buyer.id()));
        companies(Code.EXHIBITORS_WITHOUT_WISH, inputs.exhibitors(), one -> !wished.contains(one.id()));
        if (!inputs.slots().isEmpty()) {
            companies(Code.BUYERS_NEVER_AVAILABLE, inputs.buyers(), one -> isNever(one.blocked()));
            companies(Code.EXHIBITORS_NEVER_AVAILABLE, inputs.exhibitors(), one -> isNever(one.blocked()));
            found(
                    Code.TABLES_NEVER_AVAILABLE,
                    inputs.tables().stream()
                            .filter(table -> isNever(table.blocked()))
                            .count(),
                    Stream.of());
        }
    }

    private void companies(Code code, List<Company> all, Predicate<Company> concerned) {
        List<UUID> found = all.stream().filter(concerned).map(Company::id).toList();
        found(code, found.size(), found.stream());
    }

    private boolean isNever(List<UUID> blocked) {
        return blocked.size() == inputs.slots().size();
    }

    private void pairs() {
        pairs(Code.PAIRS_WITHOUT_COMMON_SLOT, pair -> !haveCommonSlot(buyerOf(pair), exhibitorOf(pair)));
        pairs(Code.PAIRS_WITHOUT_INTERPRETER, pair -> !canTalk(buyerOf(pair), exhibitorOf(pair)));
    }

    private void pairs(Code code, Predicate<Pair> concerned) {
        List<Pair> found = inputs.pairs().stream().filter(concerned).toList();
        found(code, found.size(), found.stream().map(Pair::buyer).distinct());
    }

    private boolean haveCommonSlot(Company buyer, Company exhibitor) {
        Set<UUID> blocked = new HashSet<>(buyer.blocked());
        blocked.addAll(exhibitor.blocked());
        return blocked.size() < inputs.slots().size();
    }

    private boolean canTalk(Company buyer, Company exhibitor) {
        return share(buyer.languages(), exhibitor.languages())
                || inputs.interpreters().stream()
                        .anyMatch(helper -> share(helper.languages(), buyer.languages())
                                && share(helper.languages(), exhibitor.languages()));
    }

    private static boolean share(List<String> one, List<String> other) {
        return !Collections.disjoint(one, other);
    }

    private Company buyerOf(Pair pair) {
        return Objects.requireNonNull(companies.get(pair.buyer()));
    }

    private Company exhibitorOf(Pair pair) {
        return Objects.requireNonNull(companies.get(pair.exhibitor()));
    }

    private void contradictions() {
        List<UUID> refused = wishes.stream().collect(groupingBy(WishedPairs.Key::of)).values().stream()
                .filter(both -> both.stream().anyMatch(wish -> wish.strength() == Strength.NO))
                .flatMap(List::stream)
                .filter(wish -> wish.strength() != Strength.NO)
                .map(InputCheck::wisher)
                .sorted()
                .toList();
        found(Code.WISHES_REFUSED_BY_THE_OTHER, refused.size(), refused.stream().distinct());
        List<UUID> twice = wishes.stream()
                .filter(wish -> wish.rank() != null)
                .collect(groupingBy(wish -> List.of(wisher(wish), Objects.requireNonNull(wish.rank()))))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> wisher(same.get(0)))
                .sorted()
                .toList();
        found(Code.RANKS_GIVEN_TWICE, twice.size(), twice.stream().distinct());
    }

    private static UUID wisher(Wish wish) {
        return wish.from() == Side.BUYER
                ? wish.buyer().value()
                : wish.exhibitor().value();
    }

    private void found(Code code, long count, Stream<UUID> concerned) {
        if (count > 0) {
            findings.add(new Finding(code, false, (int) count, concerned.toList()));
        }
    }
}
