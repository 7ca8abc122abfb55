package kr.madang.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
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

    static byte[] hash(ManageToken token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.secret());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
