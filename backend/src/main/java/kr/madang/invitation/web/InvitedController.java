package kr.madang.invitation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kr.madang.account.Role;
import kr.madang.invitation.Accepting;
import kr.madang.invitation.Accepting.Accepted;
import kr.madang.invitation.Invitation;
import kr.madang.invitation.InvitationAccess;
import kr.madang.invitation.Invited;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "invitation")
class InvitedController {

    private final Accepting accepting;

    InvitedController(Accepting accepting) {
        this.accepting = accepting;
    }

    /** Who invites the holder of the link to what. */
    @GetMapping("/api/expos/{expo}/invitations/mine")
    Mono<InvitedView> getInvitation(@PathVariable String expo, InvitationAccess access) {
        return accepting
                .describe(access.invitation())
                .map(invited -> InvitedView.of(invited, accepting.isOver(access.invitation())));
    }

    /**
     * Accepts. Whoever has no password of their own yet gets one for one sign-in, at which they set theirs; it is told this
     * once. Accepting again changes nothing else.
     */
    @PostMapping("/api/expos/{expo}/invitations/mine/acceptance")
    Mono<Accepted> acceptInvitation(
            @PathVariable String expo, InvitationAccess access, @Valid @RequestBody AcceptanceBody body) {
        return accepting.accept(access, body.name().strip());
    }

    /** How somebody who accepts is called. */
    record AcceptanceBody(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}<>\"&]*")
            String name) {}

    /**
     * An invitation as its reader sees it.
     *
     * @param name null if whoever asks did not say
     * @param word what whoever asks wrote, or null
     * @param standing whether there is something to accept
     */
    record InvitedView(
            String email,
            @Nullable String name,
            Role role,
            @Nullable InTwoLanguages company,
            InTwoLanguages expo,
            String by,
            @Nullable String word,
            Instant until,
            Standing standing) {

        static InvitedView of(Invited invited, boolean over) {
            Invitation invitation = invited.invitation();
            return new InvitedView(
                    invitation.invitee().email(),
                    invitation.invitee().name(),
                    invitation.position().role(),
                    invited.company(),
                    invited.expo().name(),
                    invited.by(),
                    invitation.invitee().word(),
                    invitation.until(),
                    standing(invitation, over));
        }

        private static Standing standing(Invitation invitation, boolean over) {
            if (invitation.accepted()) {
                return Standing.ACCEPTED;
            }
            return over ? Standing.OVER : Standing.OPEN;
        }
    }

    /** Whether there is something to accept. */
    enum Standing {
        OPEN,
        ACCEPTED,
        OVER
    }
}
