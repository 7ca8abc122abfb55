package kr.madang.registration;

import java.util.List;
import java.util.Map;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;

/**
 * A registration that has been checked and only needs a place.
 *
 * @param manageHash what its manage link is recognised by
 * @param files what was uploaded to answer questions
 * @param guardian who has agreed for a child under 14; null for everybody else
 */
public record Entry(
        Place place,
        Registration registration,
        String key,
        byte[] digest,
        byte[] manageHash,
        List<ConsentItem.Id> agreed,
        Map<Question.Id, List<String>> answers,
        Map<Question.Id, AttachmentToken> files,
        @Nullable Guardian guardian,
        boolean mailed) {

    public Entry {
        agreed = List.copyOf(agreed);
        answers = Map.copyOf(answers);
        files = Map.copyOf(files);
    }
}
