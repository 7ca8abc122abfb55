package kr.madang.exhibitor;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where exhibitors are kept. */
public interface ExhibitorStore {

    /** The approved ones that fit the search, by Korean name. */
    Flux<Exhibited> list(DirectorySearch search);

    /** Empty unless approved. */
    Mono<Presented> findApproved(Exhibitor.Id id);

    Mono<Presented> findPresented(Exhibitor.Id id);

    Mono<Exhibitor> find(Exhibitor.Id id);

    Mono<Long> count();

    Flux<Interest> listInterests();

    /** Of these codes, those that no interest of the expo has. */
    Flux<String> listUnknownInterests(Collection<String> codes);

    /** Stores both unless the version has moved on; false if it has. */
    Mono<Boolean> edit(Exhibitor.Id id, Profile profile, Presentation presentation, long version);

    /** The approved ones by what lists call them. */
    Flux<Exhibitors.Keyed> listKeyed();

    Mono<Contact> findContact(Exhibitor.Id id);

    Mono<Void> addInterests(List<Interest> interests);

    Mono<Void> add(List<Exhibitors.Enlisted> exhibitors);

    Mono<Void> assign(List<BoothAssignment> assignments);
}
