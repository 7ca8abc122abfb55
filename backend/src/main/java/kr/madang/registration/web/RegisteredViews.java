package kr.madang.registration.web;

import java.util.Optional;
import java.util.UUID;
import kr.madang.registration.Badge;
import kr.madang.registration.Badges;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.ManageToken;
import kr.madang.registration.Registration;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody gets who has just been registered. */
@Component
class RegisteredViews {

    private final Badges badges;
    private final ManageLinks links;

    RegisteredViews(Badges badges, ManageLinks links) {
        this.badges = badges;
        this.links = links;
    }

    Mono<Registered> of(Registration registration) {
        Mono<Optional<Badge>> badge = registration.state() == Registration.State.REGISTERED
                ? badges.getBadge(registration).map(Optional::of)
                : Mono.just(Optional.empty());
        return Mono.zip(
                Place.current(),
                badge,
                (place, given) -> Registered.of(registration, links.tokenOf(registration.id(), place), given));
    }

    /**
     * What a visitor gets for registering.
     *
     * @param manageToken opens the badge page; sent as {@code Madang-Manage-Token}
     * @param badge null while the registration waits for a place or for approval
     */
    record Registered(
            UUID id,
            String manageToken,
            Registration.State state,
            @Nullable BadgeView badge) {

        static Registered of(Registration registration, ManageToken token, Optional<Badge> badge) {
            return new Registered(
                    registration.id().value(),
                    token.text(),
                    registration.state(),
                    badge.map(BadgeView::of).orElse(null));
        }
    }
}
