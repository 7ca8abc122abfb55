package kr.madang.invitation.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Role;
import kr.madang.invitation.Invitation;
import kr.madang.invitation.Invitations.Listed;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * An invitation in a list.
 *
 * @param company name of the company to act for; left out among colleagues
 * @param owner whether they are to look after the company's members
 * @param endedAt when it was accepted or withdrawn
 */
record InvitationView(
        UUID id,
        String email,
        @Nullable String name,
        Role role,
        @Nullable InTwoLanguages company,
        boolean owner,
        Invitation.State state,
        Instant madeAt,
        Instant until,
        @Nullable Instant endedAt) {

    static InvitationView of(Listed listed, Map<UUID, InTwoLanguages> companies) {
        Invitation invitation = listed.invitation();
        UUID company = invitation.position().company();
        Invitation.End end = invitation.end();
        return new InvitationView(
                invitation.id().value(),
                invitation.invitee().email(),
                invitation.invitee().name(),
                invitation.position().role(),
                company == null ? null : companies.get(company),
                invitation.position().owner(),
                listed.state(),
                invitation.madeAt(),
                invitation.until(),
                end == null ? null : end.at());
    }
}
