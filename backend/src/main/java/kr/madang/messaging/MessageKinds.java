package kr.madang.messaging;

import java.util.List;

/** Says which kinds of messages a room sends. */
public interface MessageKinds {

    /** In the order to list them. */
    List<MessageKind> kinds();
}
