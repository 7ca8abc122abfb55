package kr.madang.exhibitor.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.exhibitor.BoothProposals;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothProposal;
import kr.madang.planner.BoothWish.Exhibitor;
import org.jspecify.annotations.Nullable;

/**
 * How far the search for a proposal is.
 *
 * @param complete whether it is over, and comes out the same again; reasons are told only then
 * @param broken 0, or minus how often a rule that must be kept is not
 * @param left minus how many have no stand
 * @param comfort the sum of the wishes
 */
record BoothProposalView(
        boolean complete,
        int step,
        int steps,
        long broken,
        long left,
        long comfort,
        List<ProposedStand> placed,
        List<UnplacedExhibitor> unplaced,
        List<ScorePart> parts) {

    static BoothProposalView of(BoothProposals.Standing standing, int steps) {
        return standing instanceof BoothProposals.Found found
                ? of(found.proposal())
                : of(((BoothProposals.Searching) standing).progress(), steps);
    }

    private static BoothProposalView of(BoothProposal.Progress progress, int steps) {
        List<ProposedStand> placed = progress.stands().entrySet().stream()
                .map(stand -> new ProposedStand(idOf(stand.getKey()), idsOf(stand.getValue()), false, List.of()))
                .sorted(Comparator.comparing(ProposedStand::exhibitor))
                .toList();
        return of(false, progress.step(), steps, progress.score(), placed, List.of(), List.of());
    }

    private static BoothProposalView of(BoothProposal proposal) {
        List<ProposedStand> placed = proposal.placed().stream()
                .map(one -> new ProposedStand(
                        idOf(one.exhibitor()),
                        idsOf(one.booths()),
                        one.pinned(),
                        one.reasons().stream().map(StandReason::of).toList()))
                .toList();
        List<UnplacedExhibitor> unplaced = proposal.unplaced().stream()
                .map(one -> new UnplacedExhibitor(idOf(one.exhibitor()), one.why()))
                .toList();
        List<ScorePart> parts = proposal.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> new ScorePart(part.getKey(), part.getValue()))
                .toList();
        return of(proposal.complete(), proposal.steps(), proposal.steps(), proposal.score(), placed, unplaced, parts);
    }

    private static BoothProposalView of(
            boolean complete,
            int step,
            int steps,
            BoothProposal.Score score,
            List<ProposedStand> placed,
            List<UnplacedExhibitor> unplaced,
            List<ScorePart> parts) {
        return new BoothProposalView(
                complete, step, steps, score.broken(), score.left(), score.comfort(), placed, unplaced, parts);
    }

    private static UUID idOf(Exhibitor exhibitor) {
        return UUID.fromString(exhibitor.id());
    }

    private static List<UUID> idsOf(List<Booth.Id> booths) {
        return booths.stream().map(booth -> UUID.fromString(booth.value())).toList();
    }

    /** An exhibitor and the booths it could have, with what speaks for and against them. */
    record ProposedStand(UUID exhibitor, List<UUID> booths, boolean pinned, List<StandReason> reasons) {}

    /** How one rule sees it. */
    record StandReason(BoothProposal.Rule rule, @Nullable UUID other, long points) {

        static StandReason of(BoothProposal.Reason reason) {
            return new StandReason(
                    reason.rule(), reason.other().map(BoothProposalView::idOf).orElse(null), reason.points());
        }
    }

    /** An exhibitor that there is no stand for, and why. */
    record UnplacedExhibitor(UUID exhibitor, BoothProposal.Why why) {}

    /** What one rule adds to the score. */
    record ScorePart(BoothProposal.Rule rule, long points) {}
}
