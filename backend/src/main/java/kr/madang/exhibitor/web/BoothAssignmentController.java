package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.BoothAssignments;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.expo.FloorPlanRules;
import kr.madang.web.VersionTag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "exhibitor")
class BoothAssignmentController {

    private final BoothAssignments assignments;

    BoothAssignmentController(BoothAssignments assignments) {
        this.assignments = assignments;
    }

    /** Which exhibitor has which booth. */
    @GetMapping("/api/expos/{expo}/booth-assignments")
    Mono<BoothAssignmentsView> getBoothAssignments(@PathVariable String expo, Organizer organizer) {
        return assignments.get().map(BoothAssignmentsView::of);
    }

    /** Makes these all the assignments there are, unless somebody has edited them meanwhile. */
    @PutMapping("/api/expos/{expo}/booth-assignments")
    Mono<BoothAssignmentsView> editBoothAssignments(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody BoothAssignmentsBody body) {
        return Mono.fromCallable(() -> VersionTag.in(ifMatch).orElseThrow(BoothAssignments.EditedMeanwhile::new))
                .flatMap(version -> assignments.replace(body.toAssigned(version), organizer))
                .map(BoothAssignmentsView::of);
    }

    /** What exhibitors ask for when booths are given; nothing of those who have not asked. */
    @GetMapping("/api/expos/{expo}/booth-wishes")
    Flux<BoothWishView> listBoothWishes(@PathVariable String expo, Organizer organizer) {
        return assignments.listWishes().map(BoothWishView::of);
    }

    /** Stores what an exhibitor asks for, in place of what it had asked for. */
    @PutMapping("/api/expos/{expo}/booth-wishes/{exhibitor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> keepBoothWish(
            @PathVariable String expo,
            @PathVariable UUID exhibitor,
            Organizer organizer,
            @Valid @RequestBody BoothWishBody body) {
        return assignments.keepWish(body.toWish(new Exhibitor.Id(exhibitor)), organizer);
    }

    /** Which exhibitor has which booth, and how often that was edited. */
    record BoothAssignmentsView(List<AssignedBooth> assignments, long version) {

        static BoothAssignmentsView of(BoothAssignments.Assigned assigned) {
            return new BoothAssignmentsView(
                    assigned.assignments().stream().map(AssignedBooth::of).toList(), assigned.version());
        }
    }

    /** All assignments of the expo. */
    record BoothAssignmentsBody(
            @NotNull @Valid @Size(max = FloorPlanRules.MOST_BOOTHS)
            List<@NotNull AssignedBooth> assignments) {

        BoothAssignments.Assigned toAssigned(long version) {
            return new BoothAssignments.Assigned(
                    assignments.stream().map(AssignedBooth::toAssignment).toList(), version);
        }
    }

    /** A booth, who has it, and whether no proposal may change that. */
    record AssignedBooth(
            @NotNull UUID exhibitor,
            @NotNull UUID booth,
            @NotNull Boolean pinned) {

        static AssignedBooth of(BoothAssignment assignment) {
            return new AssignedBooth(assignment.exhibitor().value(), assignment.booth(), assignment.pinned());
        }

        BoothAssignment toAssignment() {
            return new BoothAssignment(new Exhibitor.Id(exhibitor), booth, pinned);
        }
    }
}
