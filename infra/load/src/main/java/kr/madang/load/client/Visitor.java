package kr.madang.load.client;

import java.util.UUID;
import kr.madang.load.platform.LoadedExpo;

/**
 * Somebody who registers.
 *
 * @param number from 0; decides the admission type
 * @param key stays the same however often it is tried
 */
public record Visitor(LoadedExpo expo, int number, String key) {

    /** Somebody who has never been here. */
    public static Visitor stranger(LoadedExpo expo, int number) {
        return new Visitor(expo, number, UUID.randomUUID().toString());
    }

    String path() {
        return "/api/expos/" + expo.slug() + "/registrations";
    }

    /** The address that a proxy in front of the platform would have seen: each visitor has one. */
    String address() {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    String form() {
        return """
                {"name":"김하늘","email":"%s@example.com","phone":"010-1234-5678","admissionType":"%s","fourteenOrOlder":true,\
                "locale":"ko","consents":[{"item":"%s","version":1,"given":true}]}""".formatted(key, expo.admissionType(number), LoadedExpo.CONSENT);
    }
}
