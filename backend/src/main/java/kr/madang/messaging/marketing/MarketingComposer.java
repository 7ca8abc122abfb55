package kr.madang.messaging.marketing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.madang.expo.Expos;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Subscribers;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a marketing mail to one who may be mailed when its turn comes: whoever has taken the consent back gets none. */
@Component
class MarketingComposer implements MessageComposer {

    private final MarketingStore store;
    private final Subscribers subscribers;
    private final Advertising advertising;
    private final Expos expos;
    private final QuietHours quiet;

    MarketingComposer(
            MarketingStore store, Subscribers subscribers, Advertising advertising, Expos expos, QuietHours quiet) {
        this.store = store;
        this.subscribers = subscribers;
        this.advertising = advertising;
        this.expos = expos;
        this.quiet = quiet;
    }

    /** None whose words stand beside those of mails that must be sent. */
    @Override
    public List<MessageKind> kinds() {
        return List.of();
    }

    @Override
    public Set<String> templates() {
        return Set.of(Advertising.TEMPLATE);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return Mono.fromRunnable(this::ensureNotQuiet)
                .then(store.findBeingSent(message.id()))
                .zipWhen(mail -> subscribers.find(message.subject()))
                .flatMap(both -> Mono.zip(
                        expos.getHere(),
                        Place.current(),
                        (expo, place) -> advertising.write(both.getT1(), both.getT2(), expo, place)));
    }

    private void ensureNotQuiet() {
        Duration left = quiet.left();
        if (!left.isZero()) {
            throw new NotNow(left);
        }
    }
}
