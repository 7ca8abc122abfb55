package kr.madang.matchmaking;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where organizers' instructions are kept. */
public interface InstructionStore {

    /** All of them, by buyer and exhibitor. */
    Flux<Instructions.Listed> list();

    /** Keeps an instruction instead of an earlier one for the same pair; false if the pair, slot or table is not known. */
    Mono<Boolean> put(Instruction instruction);

    /** Forgets what was told of a pair; whether there was anything. */
    Mono<Boolean> remove(WishedPairs.Key pair);
}
