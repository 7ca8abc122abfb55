package kr.madang.admission;

import kr.madang.web.Capability;

/** An enrolled device. */
public record DeviceAccess(Device.Id device) implements Capability {}
