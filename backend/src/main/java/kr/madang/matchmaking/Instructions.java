package kr.madang.matchmaking;

import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What organizers tell the planner about the pairs of the expo of the running chain; each run keeps to it. */
@Service
public class Instructions {

    private final InstructionStore store;
    private final InputStore inputs;
    private final Audit audit;

    Instructions(InstructionStore store, InputStore inputs, Audit audit) {
        this.store = store;
        this.inputs = inputs;
        this.audit = audit;
    }

    /** All of them, by buyer and exhibitor. */
    @Transactional(readOnly = true)
    public Flux<Listed> list() {
        return store.list();
    }

    /** Keeps an instruction instead of an earlier one for the same pair; refused where it cannot be kept to. */
    @Transactional
    public Mono<Void> put(Instruction instruction, Audit.Actor organizer) {
        return store.put(instruction)
                .filter(known -> known)
                .switchIfEmpty(Mono.error(InstructionUnknown::new))
                .then(inputs.gather(null))
                .filter(gathered -> isKept(instruction, gathered.inputs()))
                .switchIfEmpty(Mono.error(PinDoesNotFit::new))
                .then(audit.note(
                        organizer, deed(instruction), instruction.buyer().value()));
    }

    /** Lets the planner decide about the pair again; forgetting what nobody told changes nothing. */
    @Transactional
    public Mono<Void> remove(WishedPairs.Key pair, Audit.Actor organizer) {
        return store.remove(pair)
                .filter(removed -> removed)
                .flatMap(removed -> audit.note(
                        organizer, "instruction-removed", pair.buyer().value()));
    }

    private static boolean isKept(Instruction instruction, MatchingInputs inputs) {
        return instruction.kind() == Instruction.Kind.APART
                || inputs.kept().stream()
                        .anyMatch(kept -> kept.pinned()
                                && WishedPairs.Key.of(kept).equals(instruction.pair())
                                && kept.slot().equals(instruction.slot()));
    }

    private static String deed(Instruction instruction) {
        return instruction.kind() == Instruction.Kind.PINNED ? "meeting-pinned" : "pair-kept-apart";
    }

    /** An instruction with the names of the two it is about. */
    public record Listed(Instruction instruction, Named buyer, Named exhibitor) {}

    /** The expo has no such pair, slot or table. */
    @Problem(code = "instruction-unknown", kind = Problem.Kind.ABSENT)
    public static class InstructionUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** One of the two is not there then, another pin has the seat or the table, or they have met or declined before. */
    @Problem(code = "pin-does-not-fit", kind = Problem.Kind.CONFLICT)
    public static class PinDoesNotFit extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
