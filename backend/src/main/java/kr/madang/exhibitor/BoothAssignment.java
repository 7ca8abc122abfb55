package kr.madang.exhibitor;

import java.util.UUID;

/**
 * A booth given to an exhibitor.
 *
 * @param pinned no proposal may give it to anybody else
 */
public record BoothAssignment(Exhibitor.Id exhibitor, UUID booth, boolean pinned) {

    /** One that a proposal may change. */
    public BoothAssignment(Exhibitor.Id exhibitor, UUID booth) {
        this(exhibitor, booth, false);
    }
}
