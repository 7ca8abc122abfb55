package kr.madang.messaging;

import java.net.URI;
import java.util.Locale;
import kr.madang.shared.Place;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach the platform with a browser.
 *
 * @param publicUrl without a slash at its end, for example {@code https://expo.example.go.kr}
 */
@ConfigurationProperties("madang")
public record PublicAddress(
        @DefaultValue("http://127.0.0.1:5173") URI publicUrl) {

    /** The address of a page of an expo; English pages stand below {@code /en}. */
    public String page(Place place, Locale locale, String path) {
        String language = locale.equals(Locale.ENGLISH) ? "/en" : "";
        return publicUrl + language + "/" + place.slug() + path;
    }
}
