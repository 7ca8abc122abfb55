package kr.madang.lead;

import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.shared.InTwoLanguages;

/**
 * That an exhibitor took its leads out as a file.
 *
 * @param by who did it
 * @param leads how many there were
 * @param reason in the words of who did it
 */
public record LeadExport(
        Id id, Instant at, UUID exhibitor, InTwoLanguages name, Person.Id by, Format format, int leads, String reason) {

    /** Characters of a reason, at most. */
    public static final int REASON_CHARACTERS = 500;

    /** The id of an export. */
    public record Id(UUID value) {}

    /** What the file is. */
    public enum Format {
        CSV,
        XLSX
    }
}
