package kr.madang.expo;

import java.time.LocalDate;
import java.util.List;
import kr.madang.account.Memberships;
import kr.madang.account.Organizer;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens next year's expo like this year's. */
@Service
public class ExpoCopies {

    private final ExpoStore store;
    private final List<CarriedOver> rooms;
    private final Memberships memberships;
    private final Audit audit;

    ExpoCopies(ExpoStore store, List<CarriedOver> rooms, Memberships memberships, Audit audit) {
        this.store = store;
        this.rooms = rooms;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** A draft with what every room carries over from the expo of the running chain; who asks runs it. */
    @Transactional
    public Mono<Expo> copy(String slug, InTwoLanguages name, LocalDate firstDay, Organizer organizer) {
        return store.getHere().flatMap(from -> {
            Expo copy = from.anew(slug, name, firstDay);
            CarriedOver.Next next = CarriedOver.Next.of(from, copy);
            return next.to().in(store.add(copy).then(furnish(next, organizer)).thenReturn(copy));
        });
    }

    private Mono<Void> furnish(CarriedOver.Next next, Organizer organizer) {
        Audit.Actor by = Audit.Actor.person(organizer.person().value());
        return memberships
                .give(organizer.person(), Position.of(Role.ORGANIZER, null), by)
                .thenMany(Flux.fromIterable(rooms).concatMap(room -> room.carry(next)))
                .then(audit.note(by, "expo-copied", next.from().expo().value()));
    }
}
