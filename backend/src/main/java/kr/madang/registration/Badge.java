package kr.madang.registration;

import java.util.List;
import kr.madang.expo.ExpoDay;

/**
 * What a visitor shows at the gate.
 *
 * @param token signed, 120 characters, for the QR code
 * @param shortCode 8 characters to read out when no camera works
 * @param days the days it admits on
 */
public record Badge(String name, AdmissionType type, String token, String shortCode, List<ExpoDay> days) {

    public Badge {
        days = List.copyOf(days);
    }
}
