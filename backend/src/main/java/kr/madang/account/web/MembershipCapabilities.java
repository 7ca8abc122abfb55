package kr.madang.account.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.account.BuyerMember;
import kr.madang.account.CompanyOwner;
import kr.madang.account.ExhibitorMember;
import kr.madang.account.MeetingMember;
import kr.madang.account.Membership;
import kr.madang.account.Memberships;
import kr.madang.account.Organizer;
import kr.madang.account.Role;
import kr.madang.account.SignedIn;
import kr.madang.account.StaffMember;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import kr.madang.web.NotAllowed;
import kr.madang.web.SignInNeeded;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The capabilities that come with an account, from the caller's token and memberships. */
@Component
class MembershipCapabilities implements CapabilitySource {

    private static final Map<Class<?>, Function<List<Membership>, Optional<? extends Capability>>> CAPABILITIES =
            Map.of(
                    Organizer.class,
                    held -> with(held, Role.ORGANIZER).findFirst().map(one -> new Organizer(one.person())),
                    StaffMember.class,
                    held -> with(held, Role.STAFF, Role.ORGANIZER)
                            .findFirst()
                            .map(one -> new StaffMember(one.person())),
                    ExhibitorMember.class,
                    held -> with(held, Role.EXHIBITOR)
                            .findFirst()
                            .map(one -> new ExhibitorMember(one.person(), Objects.requireNonNull(one.company()))),
                    BuyerMember.class,
                    held -> with(held, Role.BUYER)
                            .findFirst()
                            .map(one -> new BuyerMember(one.person(), Objects.requireNonNull(one.company()))),
                    CompanyOwner.class,
                    held -> held.stream()
                            .filter(one -> one.position().owner())
                            .findFirst()
                            .map(one ->
                                    new CompanyOwner(one.person(), one.role(), Objects.requireNonNull(one.company()))),
                    MeetingMember.class,
                    held -> Stream.concat(with(held, Role.EXHIBITOR), with(held, Role.BUYER))
                            .findFirst()
                            .map(one -> new MeetingMember(
                                    one.person(), one.role(), Objects.requireNonNull(one.company()))));

    private final Memberships memberships;

    MembershipCapabilities(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public boolean gives(Class<?> kind) {
        return kind == SignedIn.class || CAPABILITIES.containsKey(kind);
    }

    @Override
    public Mono<Capability> get(Class<?> kind, ServerWebExchange exchange) {
        return getSubject()
                .flatMap(subject ->
                        kind == SignedIn.class ? Mono.just(new SignedIn(subject)) : getCapability(kind, subject));
    }

    private static Mono<String> getSubject() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .map(Authentication::getName)
                .switchIfEmpty(Mono.error(SignInNeeded::new));
    }

    private Mono<Capability> getCapability(Class<?> kind, String subject) {
        return memberships
                .listHere(subject)
                .collectList()
                .map(held -> Objects.requireNonNull(CAPABILITIES.get(kind))
                        .apply(held)
                        .orElseThrow(NotAllowed::new));
    }

    private static Stream<Membership> with(List<Membership> held, Role... roles) {
        return held.stream().filter(membership -> List.of(roles).contains(membership.role()));
    }
}
