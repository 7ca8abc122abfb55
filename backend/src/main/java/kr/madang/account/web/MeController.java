package kr.madang.account.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Membership;
import kr.madang.account.Memberships;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.account.Role;
import kr.madang.account.SignInAccounts;
import kr.madang.account.SignedIn;
import kr.madang.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "account")
class MeController {

    private final People people;
    private final Memberships memberships;
    private final SignInAccounts accounts;

    MeController(People people, Memberships memberships, SignInAccounts accounts) {
        this.people = people;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    /** Who is signed in, and what they are in which expo. */
    @GetMapping("/api/me")
    Mono<Me> me(SignedIn signedIn) {
        return Mono.zip(
                people.find(signedIn.subject()).switchIfEmpty(Mono.error(NotAllowed::new)),
                memberships.listEverywhere(signedIn.subject()).collectList(),
                Me::of);
    }

    /** Ends the caller's sign-ins on every device; the tokens that are out end within their five minutes. */
    @PostMapping("/api/me/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOutEverywhere(SignedIn signedIn) {
        return accounts.signOutEverywhere(signedIn.subject());
    }

    record Me(String name, String email, List<MyRole> memberships) {

        static Me of(Person person, List<Membership> held) {
            return new Me(
                    person.name(), person.email(), held.stream().map(MyRole::of).toList());
        }
    }

    /**
     * What somebody is in an expo.
     *
     * @param owner whether they look after the members of their company
     * @param secondFactor whether the expo asks them for a second factor
     */
    record MyRole(String expo, Role role, @Nullable UUID company, boolean owner, boolean secondFactor) {

        static MyRole of(Membership membership) {
            return new MyRole(
                    membership.expo(),
                    membership.role(),
                    membership.company(),
                    membership.position().owner(),
                    membership.secondFactor());
        }
    }
}
