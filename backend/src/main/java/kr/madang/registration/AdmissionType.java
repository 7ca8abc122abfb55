package kr.madang.registration;

import java.time.LocalDate;
import java.util.UUID;
import kr.madang.expo.InTwoLanguages;

/**
 * A kind of admission that visitors choose.
 *
 * @param code its name in requests
 * @param firstDay the first day it admits on
 * @param lastDay the last day it admits on
 * @param quota where its places are counted
 */
public record AdmissionType(
        Id id, String code, InTwoLanguages name, LocalDate firstDay, LocalDate lastDay, Quota.Id quota) {

    public AdmissionType {
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("An admission type cannot have the code " + code);
        }
        if (firstDay.isAfter(lastDay)) {
            throw new IllegalArgumentException("The last day of " + code + " is before its first");
        }
    }

    /** Whether it admits on this day. */
    public boolean admitsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** The id of an admission type. */
    public record Id(UUID value) {}
}
