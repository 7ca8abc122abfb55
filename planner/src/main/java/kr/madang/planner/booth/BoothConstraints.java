package kr.madang.planner.booth;

import java.util.function.Function;
import kr.madang.planner.BoothProposal.Rule;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;

/** The rules of a good floor, one method each; what each weighs stands in {@link BoothWeights}. */
public class BoothConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory given) {
        return new Constraint[] {
            boothOnce(given),
            type(given),
            power(given),
            water(given),
            placed(given),
            size(given),
            zone(given),
            sought(given),
            avoided(given),
            together(given)
        };
    }

    Constraint boothOnce(ConstraintFactory given) {
        return given.forEach(Placement.class)
                .flattenLast(Placement::claims)
                .join(
                        given.forEach(Placement.class).flattenLast(Placement::claims),
                        Joiners.equal(Placement.Claim::booth),
                        Joiners.lessThan(Placement.Claim::exhibitor))
                .penalize(BoothWeights.of(Rule.BOOTH_ONCE))
                .justifyWith((one, other, score) -> Judged.of(Rule.BOOTH_ONCE, one.by(), other.by(), score))
                .asConstraint(Rule.BOOTH_ONCE.name());
    }

    Constraint type(ConstraintFactory given) {
        return given.forEach(Placement.class)
                .filter(Placement::lacksType)
                .penalize(BoothWeights.of(Rule.TYPE))
                .justifyWith((one, score) -> Judged.of(Rule.TYPE, one, score))
                .asConstraint(Rule.TYPE.name());
    }

    Constraint power(ConstraintFactory given) {
        return given.forEach(Placement.class)
                .filter(Placement::lacksPower)
                .penalize(BoothWeights.of(Rule.POWER))
                .justifyWith((one, score) -> Judged.of(Rule.POWER, one, score))
                .asConstraint(Rule.POWER.name());
    }

    Constraint water(ConstraintFactory given) {
        return given.forEach(Placement.class)
                .filter(Placement::lacksWater)
                .penalize(BoothWeights.of(Rule.WATER))
                .justifyWith((one, score) -> Judged.of(Rule.WATER, one, score))
                .asConstraint(Rule.WATER.name());
    }

    Constraint placed(ConstraintFactory given) {
        return given.forEachIncludingNullVars(Placement.class)
                .filter(one -> one.getStand() == null)
                .penalize(BoothWeights.of(Rule.PLACED))
                .justifyWith((one, score) -> Judged.of(Rule.PLACED, one, score))
                .asConstraint(Rule.PLACED.name());
    }

    Constraint size(ConstraintFactory given) {
        return given.forEach(Placement.class)
                .filter(one -> one.sizeOff() > 0)
                .penalizeLong(BoothWeights.of(Rule.SIZE), Placement::sizeOff)
                .justifyWith((one, score) -> Judged.of(Rule.SIZE, one, score))
                .asConstraint(Rule.SIZE.name());
    }

    Constraint zone(ConstraintFactory given) {
        return given.forEach(Placement.class)
                .filter(Placement::isInUnfitZone)
                .penalize(BoothWeights.of(Rule.ZONE))
                .justifyWith((one, score) -> Judged.of(Rule.ZONE, one, score))
                .asConstraint(Rule.ZONE.name());
    }

    Constraint sought(ConstraintFactory given) {
        return ties(given, Placement::seeks)
                .filter((tie, other) -> tie.gap(other) <= BoothWeights.NEAR)
                .reward(BoothWeights.of(Rule.SOUGHT))
                .justifyWith((tie, other, score) -> Judged.of(Rule.SOUGHT, tie.by(), other, score))
                .asConstraint(Rule.SOUGHT.name());
    }

    Constraint avoided(ConstraintFactory given) {
        return ties(given, Placement::avoids)
                .filter((tie, other) -> tie.gap(other) <= BoothWeights.NEAR)
                .penalize(BoothWeights.of(Rule.AVOIDED))
                .justifyWith((tie, other, score) -> Judged.of(Rule.AVOIDED, tie.by(), other, score))
                .asConstraint(Rule.AVOIDED.name());
    }

    Constraint together(ConstraintFactory given) {
        return ties(given, Placement::isGuestOf)
                .filter((tie, other) -> tie.gap(other) > BoothWeights.NEXT)
                .penalize(BoothWeights.of(Rule.TOGETHER))
                .justifyWith((tie, other, score) -> Judged.of(Rule.TOGETHER, tie.by(), other, score))
                .asConstraint(Rule.TOGETHER.name());
    }

    /** Who wishes for something about somebody, with whom it is about; found by name, for few have to do with each other. */
    private static BiConstraintStream<Placement.Tie, Placement> ties(
            ConstraintFactory given, Function<Placement, Iterable<Placement.Tie>> wishes) {
        return given.forEach(Placement.class)
                .flattenLast(wishes)
                .join(Placement.class, Joiners.equal(Placement.Tie::to, Placement::getId));
    }
}
