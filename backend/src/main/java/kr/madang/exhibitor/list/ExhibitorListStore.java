package kr.madang.exhibitor.list;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where listed exhibitors are kept. */
public interface ExhibitorListStore {

    /** Lets no other list of the expo be imported before this transaction ends. */
    Mono<Void> lock();

    /** All of them whatever their state, by Korean name. */
    Flux<Listed> list();

    /** The numbers of all booths of the expo. */
    Flux<String> listBooths();

    /** Adds those whose id is new, replaces the others; gives booths back and assigns them. */
    Mono<Void> put(List<Listed> exhibitors);
}
