/** Takes messages from the outbox one by one and sends them. */
@NullMarked
package kr.madang.messaging.relay;

import org.jspecify.annotations.NullMarked;
