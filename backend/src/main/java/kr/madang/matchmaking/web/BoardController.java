package kr.madang.matchmaking.web;

import static kr.madang.matchmaking.web.MatchingRunController.actorOf;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Boards;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Instruction;
import kr.madang.matchmaking.Instructions;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Opening;
import kr.madang.matchmaking.PlanComparison;
import kr.madang.matchmaking.WishedPairs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class BoardController {

    private final Boards boards;
    private final Instructions instructions;

    BoardController(Boards boards, Instructions instructions) {
        this.boards = boards;
        this.instructions = instructions;
    }

    /** The tables and slots in which meetings can be held. */
    @GetMapping("/api/expos/{expo}/meeting-hall")
    Mono<Boards.MeetingHall> getMeetingHall(@PathVariable String expo, Organizer organizer) {
        return boards.getHall();
    }

    /** The meetings of a run's plan that begin in a time, by slot and table. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/board")
    Flux<Boards.BoardMeeting> listBoard(
            @PathVariable String expo,
            @PathVariable UUID run,
            Organizer organizer,
            @RequestParam Instant from,
            @RequestParam Instant until) {
        return boards.listMeetings(new MatchingRun.Id(run), from, until);
    }

    /** In which slots to come a pair could be held beside the rest of a run's plan, and what that would cost at most. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/openings")
    Flux<Opening> listOpenings(
            @PathVariable String expo,
            @PathVariable UUID run,
            Organizer organizer,
            @RequestParam UUID buyer,
            @RequestParam UUID exhibitor) {
        return boards.listOpenings(new MatchingRun.Id(run), WishedPairs.Key.of(buyer, exhibitor));
    }

    /** What a run's plan does otherwise than that of another run. */
    @GetMapping("/api/expos/{expo}/matching-runs/{run}/comparison")
    Mono<PlanComparison> comparePlans(
            @PathVariable String expo, @PathVariable UUID run, Organizer organizer, @RequestParam UUID with) {
        return boards.compare(new MatchingRun.Id(run), new MatchingRun.Id(with));
    }

    /** What the planner is told of single pairs. */
    @GetMapping("/api/expos/{expo}/instructions")
    Flux<InstructionView> listInstructions(@PathVariable String expo, Organizer organizer) {
        return instructions.list().map(InstructionView::of);
    }

    /** Tells the planner where a pair meets, or that it does not, in place of what it was told before. */
    @PutMapping("/api/expos/{expo}/instructions/{buyer}/{exhibitor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> putInstruction(
            @PathVariable String expo,
            @PathVariable UUID buyer,
            @PathVariable UUID exhibitor,
            Organizer organizer,
            @Valid @RequestBody InstructionBody body) {
        return instructions.put(body.toInstruction(buyer, exhibitor), actorOf(organizer));
    }

    /** Lets the planner decide about a pair again; where it was told nothing, nothing changes. */
    @DeleteMapping("/api/expos/{expo}/instructions/{buyer}/{exhibitor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeInstruction(
            @PathVariable String expo, @PathVariable UUID buyer, @PathVariable UUID exhibitor, Organizer organizer) {
        return instructions.remove(WishedPairs.Key.of(buyer, exhibitor), actorOf(organizer));
    }

    /**
     * Where they meet.
     *
     * @param pin null if they are to be kept apart
     */
    record InstructionBody(@Valid @Nullable Pin pin) {

        Instruction toInstruction(UUID buyer, UUID exhibitor) {
            return new Instruction(
                    new Buyer.Id(buyer),
                    new Exhibitor.Id(exhibitor),
                    pin == null ? Instruction.Kind.APART : Instruction.Kind.PINNED,
                    pin == null ? null : pin.slot(),
                    pin == null ? null : pin.table());
        }
    }

    /**
     * A slot, and a table if it matters.
     *
     * @param table null where any will do
     */
    record Pin(@NotNull UUID slot, @Nullable UUID table) {}

    /** What the planner is told of a pair; no pin if it is kept apart. */
    record InstructionView(
            Named buyer, Named exhibitor, @Nullable Pin pin) {

        static InstructionView of(Instructions.Listed listed) {
            UUID slot = listed.instruction().slot();
            return new InstructionView(
                    listed.buyer(),
                    listed.exhibitor(),
                    slot == null ? null : new Pin(slot, listed.instruction().table()));
        }
    }
}
