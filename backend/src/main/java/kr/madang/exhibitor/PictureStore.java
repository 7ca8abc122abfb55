package kr.madang.exhibitor;

import kr.madang.shared.InTwoLanguages;
import reactor.core.publisher.Mono;

/** Where pictures are kept, one an exhibitor. */
public interface PictureStore {

    /** Keeps it in place of the one before. */
    Mono<Void> put(Exhibitor.Id exhibitor, Picture picture, DrawnPicture drawn);

    /** Replaces what is said of it; false if there is none. */
    Mono<Boolean> describe(Exhibitor.Id exhibitor, InTwoLanguages text);

    /** False if there is none. */
    Mono<Boolean> remove(Exhibitor.Id exhibitor);

    /** Empty if the exhibitor's picture is another. */
    Mono<Picture.File> find(Exhibitor.Id exhibitor, String digest, Picture.Size size);
}
