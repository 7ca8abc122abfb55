package kr.madang.application;

import java.util.Locale;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.LinkToken;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Component;

/** Makes the links of applications. A link's secret follows from the platform's key, so that a mail can be written again. */
@Component
public class ApplicationLinks {

    private final Sealing sealing;
    private final PublicAddress address;

    ApplicationLinks(Sealing sealing, PublicAddress address) {
        this.sealing = sealing;
        this.address = address;
    }

    /** What opens the application. */
    public LinkToken tokenOf(Application.Id application, Place place) {
        byte[] secret = sealing.index("application|" + application.value(), place.host());
        return new LinkToken(application.value(), secret);
    }

    /** The address of the page on which it is filled in. */
    public String linkTo(Application.Id application, Locale locale, Place place) {
        return address.page(place, locale, "/apply") + "#"
                + tokenOf(application, place).text();
    }
}
