package kr.madang.account.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Membership;
import kr.madang.account.Memberships;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.account.Role;
import kr.madang.account.SignedIn;
import kr.madang.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "account")
class MeController {

    private final People people;
    private final Memberships memberships;

    MeController(People people, Memberships memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    /** Who is signed in, and what they are in which expo. */
    @GetMapping("/api/me")
    Mono<Me> me(SignedIn signedIn) {
        return Mono.zip(
                people.find(signedIn.subject()).switchIfEmpty(Mono.error(NotAllowed::new)),
                memberships.listEverywhere(signedIn.subject()).collectList(),
                Me::of);
    }

    record Me(String name, String email, List<MyRole> memberships) {

        static Me of(Person person, List<Membership> held) {
            return new Me(
                    person.name(), person.email(), held.stream().map(MyRole::of).toList());
        }
    }

    record MyRole(String expo, Role role, @Nullable UUID company) {

        static MyRole of(Membership membership) {
            return new MyRole(membership.expo(), membership.role(), membership.company());
        }
    }
}
