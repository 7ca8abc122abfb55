package kr.madang.registration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where files are kept, part by part. */
public interface AttachmentStore {

    /** How many files of the expo belong to no registration yet. */
    Mono<Long> countUnbound();

    /** Begins a file under a token nothing was begun under; otherwise changes nothing. */
    Mono<Void> begin(AttachmentToken token, Draft draft);

    /** What was begun under a token; nobody else can change it before the transaction ends. */
    Mono<Upload> findLocked(AttachmentToken token);

    /** Keeps one part, and what kind of file it is where the part tells. */
    Mono<Void> put(Upload upload, int part, byte[] content, Attachment.@Nullable Kind kind);

    /** Which of these are whole, and bound to nothing or to the registration that this key made. */
    Mono<Long> countReady(Map<Question.Id, AttachmentToken> files, String key);

    /** Binds what is whole to a registration instead of what answered the question before; false if it is not there. */
    Mono<Boolean> bind(AttachmentToken token, Question.Id question, Registration.Id registration);

    /** Takes out what is whole and bound to nothing, and keeps it no more; empty if it is not there. */
    Mono<File> take(AttachmentToken token, Question.Id question);

    /** The content of a file that belongs to this registration. */
    Mono<File> find(Registration.Id registration, Question.Id question);

    /** Takes away what was bound to nothing in time, of every host; how many there were. */
    Mono<Integer> expire();

    /**
     * A file that is announced.
     *
     * @param bytes how many will come
     */
    record Draft(Question.Id question, String name, int bytes) {}

    /**
     * A file as far as it has come.
     *
     * @param missing the parts that have not come yet
     */
    record Upload(Attachment.Id id, Question.Id question, int bytes, boolean bound, List<Integer> missing) {

        public Upload {
            missing = List.copyOf(missing);
        }
    }

    /** A file and what is in it. */
    record File(Attachment attachment, byte[] content) {}
}
