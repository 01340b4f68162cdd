"""A throwaway certificate authority, made by the `openssl` command."""

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True, slots=True)
class Authority:
    """`root` is the certificate to trust; the server's is for good.test and localhost, signed by it."""

    root: Path
    certificate: Path
    key: Path

    def server_context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


def make(folder: Path) -> Authority:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl command to make certificates with")
    root, root_key, certificate, key = (folder / name for name in ("root.pem", "root.key", "server.pem", "server.key"))
    constraint = ("-addext", "keyUsage=critical,keyCertSign")
    _openssl("req", "-x509", *_KEY, "-days", "2", "-subj", "/CN=Test Root", *constraint, "-keyout", root_key, "-out", root)
    names = ("-addext", "subjectAltName=DNS:good.test,DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE")
    signer = ("-CA", root, "-CAkey", root_key)
    _openssl("req", "-x509", *_KEY, "-days", "2", "-subj", "/CN=good.test", *names, *signer, "-keyout", key, "-out", certificate)
    return Authority(root, certificate, key)


def _openssl(*arguments: str | Path) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)
