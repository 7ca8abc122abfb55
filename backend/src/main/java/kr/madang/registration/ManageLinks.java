package kr.madang.registration;

import java.util.Arrays;
import java.util.Locale;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import kr.madang.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Makes the links by which visitors reach their registrations. A link's secret follows from the platform's key, so every
 * mail carries the same link; the database knows its hash only, and no link can be made from what it knows.
 */
@Component
public class ManageLinks {

    private final Sealing sealing;
    private final PublicAddress address;

    ManageLinks(Sealing sealing, PublicAddress address) {
        this.sealing = sealing;
        this.address = address;
    }

    public ManageToken tokenOf(Registration.Id registration, Place place) {
        byte[] secret = sealing.index("manage-link|" + registration.value(), place.host());
        return new ManageToken(registration, Arrays.copyOf(secret, ManageToken.SECRET_BYTES));
    }

    /** The address of the visitor's badge page, in their language. */
    public String linkTo(Registration registration, Place place) {
        Locale locale = registration.visitor().locale();
        return address.page(place, locale, "/badge") + "#"
                + tokenOf(registration.id(), place).text();
    }

    /** What ends marketing mail to somebody, and opens nothing. */
    LinkToken unsubscribeTokenOf(Registration.Id registration, Place place) {
        byte[] secret = sealing.index("unsubscribe-link|" + registration.value(), place.host());
        return new LinkToken(registration.value(), secret);
    }

    /** The page on which one ends marketing mail. */
    public String unsubscribePage(Registration.Id registration, Locale locale, Place place) {
        return address.page(place, locale, "/unsubscribe") + "#"
                + unsubscribeTokenOf(registration, place).text();
    }

    /** Where a mail program ends it by a POST. */
    public String unsubscribeNow(Registration.Id registration, Place place) {
        return address.publicUrl() + "/api/expos/" + place.slug() + "/unsubscriptions/"
                + unsubscribeTokenOf(registration, place).text();
    }

    static byte[] hash(ManageToken token) {
        return Sha256.of(token.secret());
    }
}
