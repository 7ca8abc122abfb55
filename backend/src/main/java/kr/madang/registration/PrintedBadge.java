package kr.madang.registration;

import java.time.ZoneId;
import java.util.Locale;
import kr.madang.shared.InTwoLanguages;

/**
 * A badge with all that stands on paper around it.
 *
 * @param expo its name
 * @param timeZone of the expo, for opening hours
 * @param locale the language the visitor reads
 */
public record PrintedBadge(Badge badge, InTwoLanguages expo, ZoneId timeZone, Locale locale) {}
