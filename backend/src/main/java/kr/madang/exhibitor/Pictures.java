package kr.madang.exhibitor;

import kr.madang.account.ExhibitorMember;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The pictures that exhibitors of the expo of the running chain show, one each. */
@Service
public class Pictures {

    private final PictureStore store;
    private final PictureDrawing drawing;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Pictures(PictureStore store, PictureDrawing drawing, Audit audit, TransactionalOperator transaction) {
        this.store = store;
        this.drawing = drawing;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Shows this picture from now on, as it is drawn anew; no connection waits for that. */
    public Mono<Picture> put(byte[] uploaded, InTwoLanguages text, ExhibitorMember by) {
        return drawing.draw(uploaded).flatMap(drawn -> keep(drawn, drawn.described(text), by));
    }

    private Mono<Picture> keep(DrawnPicture drawn, Picture picture, ExhibitorMember by) {
        return store.put(new Exhibitor.Id(by.exhibitor()), picture, drawn)
                .then(note("picture-put", by))
                .thenReturn(picture)
                .as(transaction::transactional);
    }

    /** Says something else of the picture that is there. */
    @Transactional
    public Mono<Void> describe(InTwoLanguages text, ExhibitorMember by) {
        return store.describe(new Exhibitor.Id(by.exhibitor()), text)
                .filter(there -> there)
                .switchIfEmpty(Mono.error(Picture.NotFound::new))
                .then(note("picture-described", by));
    }

    /** Shows none any more; nothing happens if there is none. */
    @Transactional
    public Mono<Void> remove(ExhibitorMember by) {
        return store.remove(new Exhibitor.Id(by.exhibitor()))
                .filter(there -> there)
                .flatMap(there -> note("picture-removed", by));
    }

    /** One size of the picture with this digest, for anybody. */
    @Transactional(readOnly = true)
    public Mono<Picture.File> get(Exhibitor.Id exhibitor, String digest, Picture.Size size) {
        return store.find(exhibitor, digest, size).switchIfEmpty(Mono.error(Picture.NotFound::new));
    }

    private Mono<Void> note(String action, ExhibitorMember by) {
        return audit.note(Audit.Actor.person(by.person().value()), action, by.exhibitor());
    }
}
