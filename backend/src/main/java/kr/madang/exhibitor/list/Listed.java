package kr.madang.exhibitor.list;

import java.util.List;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Profile;
import org.jspecify.annotations.Nullable;

/**
 * An exhibitor as a list has it.
 *
 * @param key what the organizer calls it by, or null
 * @param businessNumber ten digits, or null
 * @param booths the numbers of its booths
 */
public record Listed(
        Exhibitor.Id id,
        @Nullable String key,
        @Nullable String businessNumber,
        Profile profile,
        Contact contact,
        List<String> booths) {

    public Listed {
        booths = booths.stream().distinct().sorted().toList();
    }

    /** What it is always found by. */
    String anyKey() {
        return key == null ? id.value().toString() : key;
    }
}
