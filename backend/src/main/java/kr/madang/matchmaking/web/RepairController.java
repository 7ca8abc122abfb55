package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.day.Repair;
import kr.madang.matchmaking.day.Repairs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class RepairController {

    private static final int MOST_MOVES = 2000;

    private final Repairs repairs;

    RepairController(Repairs repairs) {
        this.repairs = repairs;
    }

    /** What would become of the published meetings if a table or an interpreter were lost; it changes nothing. */
    @PostMapping("/api/expos/{expo}/repair-proposals")
    Mono<Repair> proposeRepair(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody RepairProposalBody body) {
        return repairs.propose(
                body.what.of, body.id, body.from, body.until, new Repair.Limits(body.mostMoved, body.freezeMinutes));
    }

    /**
     * Does what was proposed and tells those whose meetings change, unless another plan has been published since; what has
     * lost its place and is not among the moves is called off.
     */
    @PostMapping("/api/expos/{expo}/repairs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> applyRepair(@PathVariable String expo, Organizer organizer, @Valid @RequestBody RepairBody body) {
        if (!body.from.isBefore(body.until)) {
            return Mono.error(Repair.LossUnfit::new);
        }
        return repairs.apply(
                new BlockedTime(body.what.of, body.id, body.from, body.until),
                body.seenVersion,
                body.moves.stream().map(RepairMoveBody::toMove).toList(),
                MatchingRunController.actorOf(organizer));
    }

    /** What can be lost. */
    enum Losable {
        TABLE(BlockedTime.Of.TABLE),
        INTERPRETER(BlockedTime.Of.INTERPRETER);

        private final BlockedTime.Of of;

        Losable(BlockedTime.Of of) {
            this.of = of;
        }
    }

    /**
     * What is lost.
     *
     * @param until exclusive; null for the rest of the expo
     * @param mostMoved how many meetings that could stay may make room, 0 to 50
     * @param freezeMinutes within which nothing else moves, 0 to 240
     */
    record RepairProposalBody(
            @NotNull Losable what,
            @NotNull UUID id,
            @NotNull Instant from,
            @Nullable Instant until,
            @NotNull @Min(0) @Max(50) Integer mostMoved,
            @NotNull @Min(0) @Max(240) Integer freezeMinutes) {}

    /** The proposal as it was seen. */
    record RepairBody(
            @NotNull Losable what,
            @NotNull UUID id,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull Long seenVersion,
            @NotNull @Size(max = MOST_MOVES) List<@NotNull @Valid RepairMoveBody> moves) {}

    /** Where a meeting goes. */
    record RepairMoveBody(
            @NotNull UUID buyer,
            @NotNull UUID exhibitor,
            @NotNull UUID slot,
            @NotNull UUID table,
            @Nullable UUID interpreter) {

        Repair.Move toMove() {
            return new Repair.Move(buyer, exhibitor, slot, table, interpreter);
        }
    }
}
