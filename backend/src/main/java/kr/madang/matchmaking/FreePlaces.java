package kr.madang.matchmaking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up where a pair could meet beside all meetings that are on. */
@Component
public class FreePlaces {

    private final InputStore inputs;
    private final TimeProposalStore store;

    FreePlaces(InputStore inputs, TimeProposalStore store) {
        this.inputs = inputs;
        this.store = store;
    }

    /** Where the pair of a meeting could meet instead, the earliest first. */
    Mono<List<FreePlace>> list(TimeProposalStore.Subject meeting) {
        return list(meeting.pair())
                .map(places -> places.stream()
                        .filter(place -> !place.time().slot().equals(meeting.slot()))
                        .toList());
    }

    /** Where a pair could meet that does not, the earliest first; refuses a company that is not among those who may. */
    public Mono<List<FreePlace>> list(WishedPairs.Key pair) {
        return inputs.gather(null)
                .zipWhen(gathered -> store.listTaken(pair).collectMap(Boards.Taken::slot, Function.identity()))
                .zipWhen(known -> store.listOwn(pair).collectList())
                .map(all -> new Openings(
                                Boards.pairIn(all.getT1().getT1().inputs(), pair),
                                all.getT1().getT2(),
                                all.getT2())
                        .listFree());
    }

    /** The place in this slot, if there is one. */
    Mono<FreePlace> find(TimeProposalStore.Subject meeting, UUID slot) {
        return list(meeting)
                .map(places -> places.stream()
                        .filter(place -> place.time().slot().equals(slot))
                        .findFirst())
                .flatMap((Optional<FreePlace> place) -> Mono.justOrEmpty(place));
    }
}
