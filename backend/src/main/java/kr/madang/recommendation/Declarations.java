package kr.madang.recommendation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.matchmaking.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What the companies of the expo of the running chain declare, read in one transaction each time. */
@Service
class Declarations {

    private final DeclaredStore store;
    private final Exhibitors exhibitors;

    Declarations(DeclaredStore store, Exhibitors exhibitors) {
        this.store = store;
        this.exhibitors = exhibitors;
    }

    /** Of everybody. */
    @Transactional(readOnly = true)
    public Mono<Everybody> readAll() {
        return exhibitors
                .listInterests()
                .collectList()
                .zipWhen(interests -> store.list().collectList(), Everybody::new);
    }

    /** Of one company; empty if it is no buyer and no approved exhibitor. */
    @Transactional(readOnly = true)
    public Mono<One> readOne(Side side, UUID company) {
        return store.find(side, company)
                .zipWhen(
                        declared -> store.listSettled(side, company).collect(Collectors.toUnmodifiableSet()), One::new);
    }

    /** The interests of the expo, and all companies. */
    record Everybody(List<Interest> interests, List<Declared> companies) {}

    /** A company, and those of the other side that are not to be recommended to it. */
    record One(Declared declared, Set<UUID> settled) {}
}
