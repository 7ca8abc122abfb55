package kr.madang.invitation;

import kr.madang.messaging.PublicAddress;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;

/**
 * Makes the links of invitations. A link's secret follows from the platform's key, the invitation and its round: the mail
 * can be written again, an earlier round's link opens nothing, and the database knows the digest only.
 */
@Component
public class InvitationLinks {

    private final Sealing sealing;
    private final PublicAddress address;

    InvitationLinks(Sealing sealing, PublicAddress address) {
        this.sealing = sealing;
        this.address = address;
    }

    /** What opens this round of the invitation. */
    public LinkToken tokenOf(Invitation.Id invitation, int round, Place place) {
        byte[] secret = sealing.index("invitation|" + invitation.value() + "|" + round, place.host());
        return new LinkToken(invitation.value(), secret);
    }

    /** The address of the page that says who invites to what. */
    public String linkTo(Invitation invitation, Place place) {
        return address.page(place, invitation.invitee().locale(), "/invitation") + "#"
                + tokenOf(invitation.id(), invitation.round(), place).text();
    }
}
