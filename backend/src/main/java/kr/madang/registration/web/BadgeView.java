package kr.madang.registration.web;

import java.util.List;
import kr.madang.expo.ExpoDay;
import kr.madang.registration.Badge;
import kr.madang.shared.InTwoLanguages;

/**
 * A badge as the browser shows it.
 *
 * @param admissionType its name
 * @param token what the QR code says
 * @param shortCode to read out when no camera works
 * @param days the days it admits on
 */
record BadgeView(String name, InTwoLanguages admissionType, String token, String shortCode, List<ExpoDay> days) {

    static BadgeView of(Badge badge) {
        return new BadgeView(badge.name(), badge.type().name(), badge.token(), badge.shortCode(), badge.days());
    }
}
