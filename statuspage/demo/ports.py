"""The ports that the demonstration takes, with an error that names the option when one is taken already."""

import socket

from statuspage.demo.site import DemonstrationError

HOST = "127.0.0.1"


def listening(port: int, option: str) -> socket.socket:
    """A listening socket on loopback; port 0 takes any that is free. Raises DemonstrationError."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((HOST, port))
        sock.listen()
    except (OSError, OverflowError) as error:
        sock.close()
        raise DemonstrationError(f"port {port} of {HOST} cannot be used ({error}); choose another one with {option}") from error
    return sock


def free(port: int, option: str) -> int:
    """That port, or any free one for 0, found to be free just now. Raises DemonstrationError."""
    with listening(port, option) as sock:
        return number(sock)


def number(sock: socket.socket) -> int:
    """The port that a socket is bound to."""
    return int(sock.getsockname()[1])
