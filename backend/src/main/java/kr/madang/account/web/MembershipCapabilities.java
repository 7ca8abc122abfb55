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
import kr.madang.account.SecondFactor;
import kr.madang.account.SignedIn;
import kr.madang.account.StaffMember;
import kr.madang.web.Capability;
import kr.madang.web.CapabilitySource;
import kr.madang.web.NotAllowed;
import kr.madang.web.SignInNeeded;
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

    /** The level of the realm's flow that asks for two factors. */
    private static final String TWO_FACTORS = "2";

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
        return getToken()
                .flatMap(token ->
                        kind == SignedIn.class ? Mono.just(new SignedIn(token.getName())) : getCapability(kind, token));
    }

    private static Mono<JwtAuthenticationToken> getToken() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .switchIfEmpty(Mono.error(SignInNeeded::new));
    }

    private Mono<Capability> getCapability(Class<?> kind, JwtAuthenticationToken token) {
        return memberships
                .listHere(token.getName())
                .collectList()
                .map(held -> choose(Objects.requireNonNull(CAPABILITIES.get(kind)), held, hasSecondFactor(token)));
    }

    private static Capability choose(
            Function<List<Membership>, Optional<? extends Capability>> capability,
            List<Membership> held,
            boolean secondFactor) {
        Optional<? extends Capability> wanted = capability.apply(held);
        Optional<? extends Capability> open = secondFactor
                ? wanted
                : capability.apply(
                        held.stream().filter(one -> !one.secondFactor()).toList());
        return open.orElseThrow(() -> wanted.isPresent() ? new SecondFactor.Needed() : new NotAllowed());
    }

    /** By the level that Keycloak says the sign-in reached (OpenID Connect's {@code acr}). */
    private static boolean hasSecondFactor(JwtAuthenticationToken token) {
        return TWO_FACTORS.equals(token.getToken().getClaimAsString("acr"));
    }

    private static Stream<Membership> with(List<Membership> held, Role... roles) {
        return held.stream().filter(membership -> List.of(roles).contains(membership.role()));
    }
}
